-- A member of the staff is one e-mail address, held unique in the form in which addresses are compared. What of that form SQL does not know, such as
-- domains in two spellings, the application brings about when it starts.
update act_id_user set email_ = nullif(lower(btrim(email_) collate "C"), '')
where email_ is distinct from nullif(lower(btrim(email_) collate "C"), '');

-- Where several users had one address, none of them could sign in. It goes to one who may do most; the others can be given one of their own.
update act_id_user set email_ = null
from (select person.id_ as id,
             row_number() over (partition by person.email_
                 order by bool_or(member.group_id_ = 'camunda-admin') desc nulls last, count(member.group_id_) desc, person.id_) as place
      from act_id_user person left join act_id_membership member on member.user_id_ = person.id_
      where person.email_ is not null group by person.id_) ranked
where ranked.id = act_id_user.id_ and ranked.place > 1;

create unique index one_user_per_address on act_id_user (email_);
