-- Documents that were not taken are told as Zadarma tells it, signed with the secret of this user key of the account.
ALTER TABLE webhook_endpoint ADD COLUMN zadarma_user_key text;
