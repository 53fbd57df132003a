package rufwerk.numbers.inventory.web;

/** How many numbers are new, and how many were in the inventory before. */
record AddedView(int added, int known) {}
