create table if not exists preference (
  owner varchar(100) not null,
  kind varchar(40) not null,
  name varchar(100) not null,
  content varchar(2000) not null,
  primary key (owner, kind, name)
);
