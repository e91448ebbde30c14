-- Signs the links that are mailed to heads. Made here, so that nobody has to set it and all nodes have the same. It is no way to a link by itself: of the
-- secret that is in each there is only the hash.
create table head_link_key (
    only_one boolean primary key default true check (only_one),
    key      bytea not null check (length(key) = 32)
);

insert into head_link_key (key) select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
