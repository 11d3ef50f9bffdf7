-- A buyer may put lines of several requisitions on one order: each of them has it.
alter table purchase_order drop constraint purchase_order_pkey;
alter table purchase_order add primary key (connection_id, tropic_request_id, coupa_id);
drop index purchase_order_of_requisition;
