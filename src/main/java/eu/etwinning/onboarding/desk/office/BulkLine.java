package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.process.BulkResult;

import java.io.Serializable;

/** What became of one of the cases, kept in the session until the next page has told it. */
record BulkLine(String teacher, String school, BulkResult result) implements Serializable {

    public boolean isApproved() {
        return result == BulkResult.APPROVED;
    }
}
