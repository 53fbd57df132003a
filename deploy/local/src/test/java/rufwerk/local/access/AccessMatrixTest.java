package rufwerk.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.access.Knocking.Heard;

/** Every operation of the four OpenAPI documents, asked for by everybody. */
@ExtendWith(SuiteUnderTest.Extension.class)
class AccessMatrixTest {

    @Test
    void listsEveryPublishedOperation(SuiteUnderTest suite) {
        List<Knock> listed = Doors.of(anyWorld(suite));

        assertThat(listed.stream().map(Knock::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Operation.published(suite.stack().ports()));
    }

    @TestFactory
    Stream<DynamicTest> opensEachDoorToItsOwnersAlone(SuiteUnderTest suite) {
        World world = World.of(suite);
        Knocking knocking = new Knocking(world);
        return Doors.of(world).stream()
                .flatMap(knock -> Arrays.stream(Visitor.values())
                        .map(visitor -> DynamicTest.dynamicTest(
                                "%s: %s for %s".formatted(knock, knock.door().expectedFor(visitor), visitor),
                                () -> check(world, knocking, knock, visitor))));
    }

    private static void check(World world, Knocking knocking, Knock knock, Visitor visitor) {
        Door door = knock.door();
        Heard heard = knocking.knock(knock, visitor, knock.own());
        switch (door.expectedFor(visitor)) {
            case LET_IN -> assertThat(heard).matches(answer -> door.letsIn(answer.status(), answer.body()), "lets in");
            case TURNED_AWAY ->
                assertThat(heard).matches(answer -> door.turnsAway(answer.status(), answer.body()), "turns away");
            case FORBIDDEN ->
                assertThat(heard).matches(answer -> door.forbids(answer.status(), answer.body()), "forbids");
            case SEES_NOTHING -> {
                Heard aboutNothing = knocking.knock(knock, visitor, knock.unknown());
                assertThat(heard).matches(answer -> door.letsIn(answer.status(), answer.body()), "lets in");
                assertThat(heard.without(knock.own())).isEqualTo(aboutNothing.without(knock.unknown()));
                assertThat(heard.without(knock.own()).body()).doesNotContain(world.number());
            }
        }
    }

    private static World anyWorld(SuiteUnderTest suite) {
        return new World(suite.stack(), Map.of(), Map.of(), 0, "", "");
    }
}
