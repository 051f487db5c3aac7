-- What a message told: its page, and the list of messages about one allocation, look it up by message.
create index care_request_message on care_request (message_id) where message_id is not null;
create index allocation_version_message on allocation_version (message_id) where message_id is not null;
