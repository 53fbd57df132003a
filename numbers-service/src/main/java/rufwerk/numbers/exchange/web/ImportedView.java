package rufwerk.numbers.exchange.web;

/** How many numbers a file had, how many of them are new, and how many were in the inventory before. */
record ImportedView(int rows, int added, int known) {}
