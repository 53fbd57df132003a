-- Whether another interval follows when what is paid ends. The default is for replicas of the version before.
ALTER TABLE subscription ADD COLUMN renews_itself boolean NOT NULL DEFAULT true;
