select format('organisation %s works here: %s, last chosen: %s', o.id, o.works_here, s.after) as violation
  from organisation o
  join lateral (select after from setting_change where organisation_id = o.id and setting = 'works-here' order by id desc limit 1) s on true
 where s.after <> o.works_here::text;
