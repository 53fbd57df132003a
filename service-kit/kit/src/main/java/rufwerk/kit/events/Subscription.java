package rufwerk.kit.events;

/** Which events a handler wants: one type on one topic, read as one class. Fields the class lacks are ignored. */
public record Subscription<E>(String topic, String type, Class<E> eventClass) {

    public static To to(String topic) {
        return new To(topic);
    }

    /** A topic that still needs its type. */
    public record To(String topic) {
        public <E> Subscription<E> ofType(String type, Class<E> eventClass) {
            return new Subscription<>(topic, type, eventClass);
        }
    }
}
