-- A member of the staff is one e-mail address, in the form in which addresses are compared: no two of the engine's users have one.
create unique index one_user_per_address on act_id_user (email_);
