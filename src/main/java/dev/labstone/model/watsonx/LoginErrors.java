package dev.labstone.model.watsonx;

import dev.labstone.model.Failure;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.ErrorReader;
import dev.labstone.model.http.ServerWords;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What refusals of a login mean. IAM says {@code {"errorCode":"BXNIM0415E","errorMessage":"…"}}, with status 400 for a
 * wrong key; clusters say {@code {"_messageCode_":"…","message":"…"}}, with 401.
 *
 * @param data who logs in
 */
record LoginErrors(LoginData data) implements ErrorReader {

    private static final Pattern IAM_WORDS = Pattern.compile("\"errorMessage\"\\s*:\\s*\"([^\"]{1,300})\"");

    @Override
    public AttemptFailure read(int status, String body, Optional<Duration> pause) {
        Failure failure = failure(status);
        Matcher iam = IAM_WORDS.matcher(body);
        String words = ServerWords.ofError(iam.find() ? iam.group(1) : body);
        String said = words.isEmpty() ? "" : ": " + words;
        return new AttemptFailure(failure, "the login was refused with HTTP " + status + said + cure(failure), pause);
    }

    private static Failure failure(int status) {
        return switch (status) {
            case 404 -> Failure.NOT_FOUND;
            case 429, 503 -> Failure.OVERLOADED;
            default -> status >= 500 || status == 408 ? Failure.SERVER_ERROR : Failure.UNAUTHORIZED;
        };
    }

    private String cure(Failure failure) {
        return switch (failure) {
            case UNAUTHORIZED -> " (" + whatToCheck() + ")";
            case NOT_FOUND -> " (is the address right, and \"login:\" in models.yaml the way in there?)";
            default -> "";
        };
    }

    private String whatToCheck() {
        if (data.isPassword()) {
            return "are " + Variables.USERNAME + " and " + Variables.PASSWORD + " those of the cluster?";
        }
        return data.login().hasUser()
                ? "are " + Variables.USERNAME + " and " + Variables.APIKEY + " those of the cluster?"
                : "is " + Variables.APIKEY + " a key of IBM Cloud that still exists? make one at"
                        + " https://cloud.ibm.com/iam/apikeys";
    }
}
