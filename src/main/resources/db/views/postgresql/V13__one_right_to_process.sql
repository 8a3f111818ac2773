-- One token for all projections; how far each of them is stands in projection_position.
delete from TokenEntry;
