package rufwerk.numbers.assignment;

/** What this service says about an order. */
public sealed interface AssignmentEvent permits NumberAssigned, AssignmentFailed, AssignmentEnded {}
