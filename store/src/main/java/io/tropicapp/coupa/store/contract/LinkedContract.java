package io.tropicapp.coupa.store.contract;

/** @param fresh whether the link was made just now */
public record LinkedContract(ContractApprovalRow row, boolean fresh) {}
