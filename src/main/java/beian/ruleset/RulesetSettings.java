package beian.ruleset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where rules are read from.
 *
 * @param rulesets folder of the files of rules; {@code config/rulesets} unless set, if that is there, otherwise those in the
 *     jar
 */
@ConfigurationProperties("beian")
record RulesetSettings(@DefaultValue("") String rulesets) {}
