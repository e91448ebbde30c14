-- What teachers type as names goes into mails and onto the pages of others: no addresses, no control characters, no marks that turn the direction of writing.
-- Not valid for what was typed before: whoever is under way with it is told at the field.
alter table school_proposal
    add constraint school_proposal_names_no_address check (
        normalize(name || ' ' || public_name || ' ' || region || ' ' || address || ' ' || city || ' ' || school_number || ' ' || head_name, nfkc)
            !~* '://|www\.|@') not valid,
    add constraint school_proposal_names_seen check (
        name || public_name || region || address || city || school_number || head_name
            !~ '[\u0001-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]') not valid;
