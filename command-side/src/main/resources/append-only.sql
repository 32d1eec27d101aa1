create trigger if not exists event_log_never_changes before update on event_log
  for each row call 'se.bifall.command.store.AppendOnly';
create trigger if not exists event_log_never_shrinks before delete on event_log
  for each row call 'se.bifall.command.store.AppendOnly';
create trigger if not exists read_log_never_changes before update on read_log
  for each row call 'se.bifall.command.store.AppendOnly';
create trigger if not exists read_log_never_shrinks before delete on read_log
  for each row call 'se.bifall.command.store.AppendOnly';
