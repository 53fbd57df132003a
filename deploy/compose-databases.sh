# Runs once in the PostgreSQL of compose.yaml: a database and a role for each service.
set -e
database() {
    psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
SQL
}
database durchwahl "$DURCHWAHL_DATABASE_PASSWORD"
database numbers "$NUMBERS_DATABASE_PASSWORD"
database documents "$DOCUMENTS_DATABASE_PASSWORD"
database orders "$ORDERS_DATABASE_PASSWORD"
