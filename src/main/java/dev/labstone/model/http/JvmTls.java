package dev.labstone.model.http;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * TLS by the standard settings of the JVM. OkHttp by itself takes its trust store, but shows no certificate of the client
 * from its key store.
 */
final class JvmTls {

    private JvmTls() {}

    /**
     * Has a client use them.
     *
     * @throws ModelException if a store that the JVM names cannot be read
     */
    static OkHttpClient.Builder use(OkHttpClient.Builder client) {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init((KeyStore) null);
            X509TrustManager manager = Arrays.stream(trusted.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            return client.sslSocketFactory(SSLContext.getDefault().getSocketFactory(), manager);
        } catch (GeneralSecurityException broken) {
            throw new ModelException(
                    Failure.UNREACHABLE,
                    "this Java cannot read the stores of its certificates: " + broken.getMessage()
                            + "; mend -Djavax.net.ssl.trustStore, -Djavax.net.ssl.keyStore and their passwords");
        }
    }
}
