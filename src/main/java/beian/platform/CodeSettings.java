package beian.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the running code is called.
 *
 * @param codeVersion what citations name as the code that answered; a fingerprint of the classes unless set
 */
@ConfigurationProperties("beian")
record CodeSettings(@DefaultValue("") String codeVersion) {}
