-- What happened to leases, in the order of the commits. Rows are only added. The parts are used one after the other and
-- emptied whole, so that nothing is left for vacuum to do, however long a transaction stays open.
CREATE TABLE lease_journal (
    position    bigint NOT NULL,
    part        smallint NOT NULL,
    id          uuid NOT NULL, -- also of the event that tells of it
    kind        text NOT NULL,
    at          timestamptz NOT NULL,
    lease_id    uuid,
    asker       text,
    durchwahl   text,
    destination text,
    leased_at   timestamptz,
    valid_until timestamptz,
    route_until timestamptz, -- until when the number leads to the destination, by whosever lease
    traceparent text,
    PRIMARY KEY (position, part)
) PARTITION BY LIST (part);
CREATE TABLE lease_journal_0 PARTITION OF lease_journal FOR VALUES IN (0);
CREATE TABLE lease_journal_1 PARTITION OF lease_journal FOR VALUES IN (1);
CREATE TABLE lease_journal_2 PARTITION OF lease_journal FOR VALUES IN (2);
CREATE TABLE lease_journal_3 PARTITION OF lease_journal FOR VALUES IN (3);

-- How far it was told to other services; the highest counts.
CREATE TABLE lease_published (
    position bigint PRIMARY KEY
);

-- What is leased, and what rests. Numbers that led somewhere longer ago count as never lent.
INSERT INTO lease_journal
SELECT row_number() OVER (ORDER BY at), 0, gen_random_uuid(), kind, at, lease_id, asker, durchwahl, destination,
       leased_at, valid_until, route_until, NULL
  FROM (SELECT 'expired' AS kind, valid_until AS at, gen_random_uuid() AS lease_id, 'network ' AS asker,
               number AS durchwahl, destination, valid_until AS leased_at, valid_until, valid_until AS route_until
          FROM pool_number
         WHERE destination IS NOT NULL AND valid_until BETWEEN now() - interval '7 days' AND now()
         UNION ALL
        SELECT 'leased', lease.leased_at, lease.id, lease.asker, lease.durchwahl, lease.destination, lease.leased_at,
               lease.valid_until, pool_number.valid_until
          FROM lease
          JOIN pool_number ON pool_number.number = lease.durchwahl AND pool_number.destination = lease.destination
         WHERE lease.valid_until > now()) AS kept;
INSERT INTO lease_published SELECT max(position) FROM lease_journal HAVING count(*) > 0;

DROP TABLE pool_number, lease, anonymous_ask;
