package beian.platform.http.description;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The statuses with which an endpoint succeeds; without this, 200 alone. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Succeeds {

    /** 201 and 200 for what is recorded, or was before; 201 for what is made; 202 for what is begun; 204 for no answer. */
    int[] value();
}
