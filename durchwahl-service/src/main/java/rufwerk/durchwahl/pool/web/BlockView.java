package rufwerk.durchwahl.pool.web;

/** @param numbers how many the block has, new or known */
record BlockView(int numbers) {}
