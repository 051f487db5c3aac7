alter table organisation add column works_here boolean not null default true;
comment on column organisation.works_here is 'False when this municipality or provider works in another system: messages to and from it pass the hub or go as files, and what it sends counts when it comes in.';

alter table message add column came_with text;
comment on column message.came_with is 'Reference of the transport that brought the message in (referentienummer of the envelope); a return message refers to it.';

alter table message_dispatch add column done_at timestamptz;
comment on column message_dispatch.done_at is 'When there was nothing more to send: a return message once acknowledged, any other once its return message came.';
drop index message_dispatch_due;
create index message_dispatch_due on message_dispatch (next_attempt_at) where done_at is null and given_up_at is null;

create sequence message_identification_seq;
comment on sequence message_identification_seq is 'Numbers the messages sent from here; with its letter at most 12 positions (Identificatie).';
grant usage on sequence message_identification_seq to rd_app;

create table region_calendar (
  region_id int primary key references organisation,
  good_friday boolean not null default true,
  liberation_day text not null default 'every-year' check (liberation_day in ('every-year','every-fifth-year','never')),
  closed_days date[] not null default '{}',
  trigger_day_counts boolean not null default false,
  week_ends_move boolean not null default true,
  day_ends_at text not null default '24:00' check (day_ends_at ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$')
);
comment on table region_calendar is 'How a region counts terms where the standard leaves it open (docs/adr/0011); a region without a row counts by the defaults. Public knowledge, no row security.';
grant select, insert, update on region_calendar to rd_app;

alter table organisation add column phone text check (phone ~ '^[0-9]{3,15}$');
comment on column organisation.phone is 'Public telephone number, digits only, of a municipality that of its access: the contact it names in an allocation message when it keeps none of the child.';
alter table client add column contact_encrypted bytea;
comment on column client.contact_encrypted is 'Contact details of the last allocation message (JW301 Contactgegevens) as JSON, encrypted like the BSN; never shown in lists.';
