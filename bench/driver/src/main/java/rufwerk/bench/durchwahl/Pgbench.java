package rufwerk.bench.durchwahl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.LocalPostgres;
import rufwerk.local.SuiteProblem;

/**
 * The classic design, driven by PostgreSQL's own load program: one prepared statement and one commit per lease, on a
 * table as durchwahl-service kept it before its leases had a journal.
 *
 * <p>It does less than a lease: nobody is recognised, nothing is remembered of who asked, no event is announced.
 */
final class Pgbench implements Contestant {
    static final String DATABASE = "classic";
    static final int CLIENTS = 16;

    private static final List<String> MIGRATIONS =
            List.of("V1001__pool_leases_and_rates.sql", "V1032__blocks_of_the_pool.sql");

    private static final String STATEMENT = """
            \\set destination random(30000000, 99999999)
            UPDATE pool_number
               SET destination = '4420' || :destination, valid_until = now() + interval '%d seconds'
             WHERE number = (SELECT number
                               FROM pool_number
                              WHERE tariff_class = '%s' AND NOT draining AND valid_until <= now()
                              ORDER BY valid_until
                              LIMIT 1
                                FOR UPDATE SKIP LOCKED)
            RETURNING number;
            """.formatted(Contender.VALIDITY.toSeconds(), Preparation.TARIFF_CLASS);

    private final Stage stage;
    private final Path program;
    private final Path script;

    Pgbench(Path program, Path project, Stage stage) {
        this.program = program;
        this.stage = stage;
        stage.progress().note("Filling the table that pgbench works on");
        this.script = stage.folder().resolve("lease.pgbench");
        fillPool(project.resolve("durchwahl-service/src/main/resources/db/migration"));
    }

    /** Any version of it can measure any version of PostgreSQL. */
    static Path find() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(onPath, debianFolders())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SuiteProblem(
                        "pgbench is needed. It comes with PostgreSQL's server: apt-get install postgresql"));
    }

    @Override
    public String name() {
        return "one UPDATE per lease (pgbench)";
    }

    @Override
    public Slice run(Duration during) {
        var watch = CpuWatch.begin(stage.parts(this));
        long walBefore = stage.walBytes();
        Path output = stage.folder().resolve("pgbench.log");
        try (var pgbench = ChildProcess.start(command(during), Map.of(), output)) {
            int exit = pgbench.exit().join();
            String text = Files.readString(output);
            Files.delete(output);
            if (exit != 0) {
                throw new SuiteProblem("pgbench failed:\n" + text);
            }
            var report = PgbenchReport.parse(text);
            double walBytes = (double) (stage.walBytes() - walBefore) / Math.max(1, report.transactions());
            return new Slice(report.perSecond(), 0, walBytes, watch.soFar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Duration during) {
        return List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--time=" + during.toSeconds(),
                "--file=" + script,
                "--host=" + LocalPostgres.HOST,
                "--port=" + stage.postgres().port(),
                "--username=postgres",
                DATABASE);
    }

    /** By the very migrations, so that table and indexes are what they were. */
    private void fillPool(Path migrations) {
        stage.postgres().createDatabase(DATABASE, DATABASE, DATABASE + "-password");
        try (var connection = stage.postgres().connect(DATABASE);
                var statement = connection.createStatement()) {
            Files.writeString(script, STATEMENT);
            for (String migration : MIGRATIONS) {
                statement.execute(Files.readString(migrations.resolve(migration)));
            }
            for (String prefix : Preparation.BLOCKS) {
                statement.execute("""
                        WITH block AS (
                            INSERT INTO pool_block
                            VALUES (gen_random_uuid(), '%1$s', %2$d, '%3$s', 'active', now()) RETURNING id)
                        INSERT INTO pool_number (number, tariff_class, block_id)
                        SELECT '%1$s' || lpad(extension::text, %2$d, '0'), '%3$s', id
                          FROM block, generate_series(0, (10 ^ %2$d)::int - 1) AS extension""".formatted(prefix, Preparation.EXTENSION_DIGITS, Preparation.TARIFF_CLASS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Preparation.vacuum(stage.postgres(), DATABASE);
    }

    private static Stream<Path> debianFolders() {
        Path versions = Path.of("/usr/lib/postgresql");
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException notDebian) {
            return Stream.empty();
        }
    }
}
