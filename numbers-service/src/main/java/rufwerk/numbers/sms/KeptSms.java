package rufwerk.numbers.sms;

/** A message in its place among all there are. */
public record KeptSms(long sequence, IncomingSms sms) {}
