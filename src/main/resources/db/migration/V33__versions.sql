-- Two who change the same request at the same moment: the second is told, nothing is overwritten.
alter table help_request add column version int not null default 0;
