package io.tropicapp.coupa.worker.offender;

import io.tropicapp.coupa.api.ApiConfiguration;

public record KnowsTheApi(ApiConfiguration api) {}
