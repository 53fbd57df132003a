ALTER TABLE sms_forwarding VALIDATE CONSTRAINT sms_forwarding_way;
