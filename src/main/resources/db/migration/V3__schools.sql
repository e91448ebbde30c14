create table school (
    id            bigint generated always as identity primary key
);
