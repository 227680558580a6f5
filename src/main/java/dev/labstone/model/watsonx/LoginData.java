package dev.labstone.model.watsonx;

import dev.labstone.model.http.Secret;
import java.util.Optional;

/**
 * Who logs in, and how.
 *
 * @param login how
 * @param user the user, on premises
 * @param secret the API key, or the password
 * @param isPassword whether it is the password
 */
record LoginData(Login login, Optional<String> user, Secret secret, boolean isPassword) {

    private static final String NOT_SET = "not-set";

    /** Reads it; what is missing is noted with the variables. */
    static LoginData of(Login login, Variables variables) {
        Optional<String> user = login.hasUser()
                ? Optional.of(variables.require(Variables.USERNAME, "your user on the cluster"))
                : Optional.empty();
        boolean password =
                login == Login.CPD && variables.find(Variables.PASSWORD).isPresent();
        String name = password ? Variables.PASSWORD : Variables.APIKEY;
        String value = variables.require(name, where(login));
        return new LoginData(login, user, secret(name, value), password);
    }

    private static Secret secret(String name, String value) {
        return new Secret(value.isEmpty() ? NOT_SET : value, "the value of the environment variable " + name);
    }

    private static String where(Login login) {
        return switch (login) {
            case CLOUD -> "an API key of yours: Create at https://cloud.ibm.com/iam/apikeys";
            case AWS -> "an API key of yours: your profile in the console of watsonx.ai";
            case CPD ->
                "an API key of yours: Profile > API key in the cluster's console (or " + Variables.PASSWORD
                        + ", your password there)";
            case ZEN_API_KEY -> "an API key of yours: Profile > API key in the cluster's console";
        };
    }
}
