package rufwerk.durchwahl.tariff.web;

/** @param rates how many the deck has */
record RateDeckView(int rates) {}
