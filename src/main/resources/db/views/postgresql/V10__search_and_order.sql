-- How names sound, so that pinyin, initials and traditional characters find them; and keys by which lists are sorted.
alter table registry_filing add column sound text not null default '';
alter table registry_filing add column by_name text collate "C" not null default ''; -- pinyin of the model, syllable by syllable
alter table registry_filing add column by_region integer not null default 99; -- official order of provinces; 99 for others
alter table registry_company add column sound text not null default '';
alter table registry_company add column by_name text collate "C" not null default '';
alter table registry_name add column sound text not null default '';
create index registry_filing_by_name on registry_filing (by_name, place);
create index registry_filing_by_region on registry_filing (by_region, place);
-- Begins with what no list is looked up by alone, so that it is used to count kinds and for nothing else.
create index registry_filing_facets on registry_filing (series, region, tier, disclosure, standing, views, known_from, known_to);
create index registry_company_by_name on registry_company (by_name, known_from);
-- The rows of a batch are those of filings that it states.
create index registry_filing_counts_as on registry_filing (filing_id, known_from, known_to, standing, views);
-- There are few.
create index registry_filing_withdrawn on registry_filing (place) where withdrawn is not null;
create index registry_filing_sides on registry_filing (place) where sides <> '';
