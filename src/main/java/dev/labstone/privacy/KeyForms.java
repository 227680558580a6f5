package dev.labstone.privacy;

import java.util.List;

/** Keys of common providers by the forms that they publish. Keys without a form of their own (IBM Cloud) cannot be told. */
final class KeyForms {

    private static final String MIXED = "(?=[A-Za-z_-]{0,200}\\d)";

    /** AWS, GitHub, GitLab, Slack, OpenAI and Anthropic, Google, Hugging Face, Stripe, npm, PyPI, SendGrid, DigitalOcean. */
    private static final List<String> FORMS = List.of(
            "(?:AKIA|ASIA)[A-Z2-7]{16}",
            "gh[pousr]_[A-Za-z0-9]{36,255}",
            "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
            "glpat-" + MIXED + "[A-Za-z0-9_-]{20,64}",
            "xox[abeprs]-" + MIXED + "[A-Za-z0-9-]{10,250}",
            "sk-(?=[a-z0-9_-]{0,200}[A-Z])" + MIXED + "[A-Za-z0-9_-]{20,250}",
            "AIza[A-Za-z0-9_-]{35}",
            "hf_[A-Za-z0-9]{34}",
            "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}",
            "npm_[A-Za-z0-9]{36}",
            "pypi-AgE[A-Za-z0-9_-]{50,250}",
            "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
            "dop_v1_[a-f0-9]{64}");

    static final String PATTERN = "(?<![\\p{L}\\p{N}_-])(?:" + String.join("|", FORMS) + ")(?![\\p{L}\\p{N}_-])";

    private KeyForms() {}
}
