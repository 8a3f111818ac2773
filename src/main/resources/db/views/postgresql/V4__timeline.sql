-- Not every event belongs to a batch, some stand in two histories, and each can be asked for by its days.
alter table timeline_entry alter column batch_id drop not null;
alter table timeline_entry add column other_company_id text collate "C";
alter table timeline_entry add column other_filing_id text collate "C";
alter table timeline_entry add column possible_from text collate "C"; -- the first and the last day that published_on may be
alter table timeline_entry add column public_from text collate "C";
alter table timeline_entry add column filed_from text collate "C";
alter table timeline_entry add column filed_to text collate "C";
alter table timeline_entry add column reason text collate "C";
update timeline_entry set
    possible_from = substr(published_on || '-01-01', 1, 10),
    public_from = case length(published_on)
        when 10 then published_on
        when 7 then to_char(to_date(published_on || '-01', 'YYYY-MM-DD') + interval '1 month - 1 day', 'YYYY-MM-DD')
        else published_on || '-12-31'
    end;
alter table timeline_entry alter column possible_from set not null;
alter table timeline_entry alter column public_from set not null;
create index timeline_entry_other_company on timeline_entry (other_company_id, position) where other_company_id is not null;
