package rufwerk.local.rolling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

/** How far the replicas of a service have read each partition, and which of them reads it; for messages of tests. */
record ReadSoFar(long committed, long end, String reader) {

    static Map<String, ReadSoFar> by(Service service, PortPlan ports) throws Exception {
        String group = service.fullName();
        try (var admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + ports.kafka()))) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(committed.keySet().stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            var members = admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members();
            Map<String, ReadSoFar> all = new TreeMap<>();
            committed.forEach((partition, offset) -> all.put(
                    partition.toString(),
                    new ReadSoFar(offset.offset(), ends.get(partition).offset(), readerOf(partition, members))));
            return all;
        }
    }

    private static String readerOf(TopicPartition partition, Iterable<MemberDescription> members) {
        for (MemberDescription member : members) {
            if (member.assignment().topicPartitions().contains(partition)) {
                return member.consumerId();
            }
        }
        return "nobody";
    }
}
