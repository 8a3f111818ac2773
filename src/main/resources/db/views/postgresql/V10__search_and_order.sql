-- How names sound, so that pinyin, initials and traditional characters find them; and keys by which lists are sorted.
alter table registry_filing add column sound text not null default '';
alter table registry_filing add column by_name text not null default ''; -- pinyin of the model, syllable by syllable
alter table registry_filing add column by_region integer not null default 99; -- official order of provinces; 99 for others
alter table registry_company add column sound text not null default '';
alter table registry_company add column by_name text not null default '';
alter table registry_name add column sound text not null default '';
create index registry_filing_by_name on registry_filing (by_name, place);
create index registry_filing_by_region on registry_filing (by_region, place);
create index registry_filing_facets on registry_filing (standing, views, series, region, tier, disclosure, known_from, known_to);
create index registry_company_by_name on registry_company (by_name, known_from);
