grant select, insert on event_log to bifall;
grant select, insert on read_log to bifall;
grant select, insert, update, delete on preference to bifall;
