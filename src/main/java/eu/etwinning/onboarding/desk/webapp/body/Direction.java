package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a list is sorted. */
public enum Direction {
    @JsonProperty("asc")
    ASCENDING,
    @JsonProperty("desc")
    DESCENDING
}
