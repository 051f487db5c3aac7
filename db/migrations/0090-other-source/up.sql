-- A service that somebody else pays, such as the grant of a centre municipality, stays visible in the estimate (R-363).
alter table estimate_line drop constraint estimate_line_pot_check;
alter table estimate_line add constraint estimate_line_pot_check check (pot in ('frame', 'lta', 'elsewhere'));
