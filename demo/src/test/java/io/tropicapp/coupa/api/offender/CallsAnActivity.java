package io.tropicapp.coupa.api.offender;

import io.tropicapp.coupa.activities.ActivitiesConfiguration;

public record CallsAnActivity(ActivitiesConfiguration activities) {}
