create table if not exists read_log (
  id bigint primary key,
  case_id varchar(64) not null,
  person varchar(100) not null,
  what varchar(20) not null,
  at varchar(40) not null,
  stream_hash varbinary(32) not null,
  log_hash varbinary(32) not null
);
create index if not exists read_log_of_case on read_log (case_id);
create index if not exists read_log_by_person on read_log (person);
