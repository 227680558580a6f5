package dev.labstone.model.watsonx;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How one logs in. */
public enum Login {
    /** IBM Cloud: an API key is exchanged for a token at IAM. */
    CLOUD,
    /** IBM's regions on AWS: an API key is exchanged for a token at IBM's SaaS platform. */
    AWS,
    /** On premises: a user with a password, or with an API key, is exchanged for a token at the cluster. */
    CPD,
    /** On premises: a user with an API key, shown in each call. */
    ZEN_API_KEY;

    /** Returns the login as users write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns all as users write them. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Login::id).toList();
    }

    /**
     * Returns the login with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Login of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns the usual login of an address: by its host. */
    static Login usual(URI url) {
        String host = String.valueOf(url.getHost());
        if (host.endsWith(".cloud.ibm.com")) {
            return CLOUD;
        }
        return host.endsWith(".wxai.ibm.com") ? AWS : CPD;
    }

    boolean hasUser() {
        return this == CPD || this == ZEN_API_KEY;
    }
}
