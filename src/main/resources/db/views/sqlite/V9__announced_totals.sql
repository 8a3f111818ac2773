-- Totals that are no plain number, as JSON; absent where none was announced.
alter table registry_batch add column announced_further text;
