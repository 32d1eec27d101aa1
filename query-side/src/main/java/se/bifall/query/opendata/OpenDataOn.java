package se.bifall.query.opendata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** There only when {@code bifall.opendata.enabled} says so; left out, it says so in a demo, which has no identity provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${bifall.opendata.enabled:}' == 'true' or"
        + " ('${bifall.opendata.enabled:}' == '' and '${bifall.oidc.issuer:}' == '')")
@interface OpenDataOn {}
