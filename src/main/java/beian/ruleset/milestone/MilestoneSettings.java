package beian.ruleset.milestone;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where milestones are read from.
 *
 * @param milestones file of the regulatory milestones that charts mark; {@code config/milestones.yaml} unless set, if that is
 *     there, otherwise those in the jar
 */
@ConfigurationProperties("beian")
record MilestoneSettings(@DefaultValue("") String milestones) {}
