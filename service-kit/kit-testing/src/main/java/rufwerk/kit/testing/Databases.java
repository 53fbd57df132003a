package rufwerk.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database and one login role for each service, on a server known by its port alone. */
final class Databases {
    private static final String ADMINISTRATOR = "postgres";

    private Databases() {}

    static void create(int port, String name, String user, String password) {
        try (var connection = connect(port, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", user)) {
                statement.execute("CREATE ROLE " + quoted(user, '"') + " LOGIN");
            }
            statement.execute("ALTER ROLE " + quoted(user, '"') + " PASSWORD " + quoted(password, '\''));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + quoted(name, '"') + " OWNER " + quoted(user, '"'));
                statement.execute("REVOKE ALL ON DATABASE " + quoted(name, '"') + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create database " + name, e);
        }
    }

    static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(LocalPostgres.HOST, port, database), ADMINISTRATOR, "");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String quoted(String text, char quote) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
