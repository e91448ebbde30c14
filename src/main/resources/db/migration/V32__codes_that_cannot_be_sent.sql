-- The mail server cannot write to the address that is claimed: no code was made, whether or not there is such an account.
alter table old_account_claim
    add column undeliverable_at timestamptz check (undeliverable_at >= asked_at),
    add constraint no_code_for_an_address_that_mail_cannot_go_to check (undeliverable_at is null or (code_hash is null and proved_at is null));
