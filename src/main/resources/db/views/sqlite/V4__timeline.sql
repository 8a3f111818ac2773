-- Not every event belongs to a batch, some stand in two histories, and each can be asked for by its days.
create table timeline_entry_4 (
    position integer primary key,
    recorded_at text not null,
    event text not null,
    batch_id text,
    company_id text,
    filing_id text,
    published_on text not null,
    chinese text not null,
    english text not null,
    other_company_id text,
    other_filing_id text,
    possible_from text not null, -- the first and the last day that published_on may be
    public_from text not null,
    filed_from text,
    filed_to text,
    reason text
);
insert into timeline_entry_4
select *, null, null,
    substr(published_on || '-01-01', 1, 10),
    case length(published_on)
        when 10 then published_on
        when 7 then date(published_on || '-01', '+1 month', '-1 day')
        else published_on || '-12-31'
    end,
    null, null, null
from timeline_entry;
drop table timeline_entry;
alter table timeline_entry_4 rename to timeline_entry;
create index timeline_entry_batch on timeline_entry (batch_id, position);
create index timeline_entry_company on timeline_entry (company_id, position);
create index timeline_entry_other_company on timeline_entry (other_company_id, position) where other_company_id is not null;
